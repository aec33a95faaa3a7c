using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Web.SignedIn;

public sealed class DeskUserTests
{
    private static readonly DeskUser Ann = new("1", "Ann", null)
    {
        Roles = new Dictionary<string, DeskRole> { ["norfolk"] = DeskRole.Coordinator, ["suffolk"] = DeskRole.Viewer },
    };

    [Fact]
    public void RoleIn_RolesInSingleAuthorities_IsThatOfEach()
    {
        Assert.Equal(DeskRole.Coordinator, Ann.RoleIn("norfolk"));
        Assert.Equal(DeskRole.Viewer, Ann.RoleIn("suffolk"));
        Assert.Null(Ann.RoleIn("essex"));
    }

    [Fact]
    public void MayAct_OnAPageOfOneAuthority_IsWhatTheyMayDoThere()
    {
        Assert.True(Ann.MayAct);
        Assert.True((Ann with { At = "norfolk" }).MayAct);
        Assert.False((Ann with { At = "suffolk" }).MayAct);
        Assert.False((Ann with { At = "essex" }).MayAct);
        Assert.Null((Ann with { At = "essex" }).Role);
    }

    [Fact]
    public void RoleIn_RoleEverywhereToo_IsTheHigher()
    {
        var viewer = Ann with { Everywhere = DeskRole.Viewer };
        var owner = Ann with { Everywhere = DeskRole.Owner };

        Assert.Equal(DeskRole.Coordinator, viewer.RoleIn("norfolk"));
        Assert.Equal(DeskRole.Viewer, viewer.RoleIn("essex"));
        Assert.Equal(DeskRole.Owner, owner.RoleIn("suffolk"));
    }
}
