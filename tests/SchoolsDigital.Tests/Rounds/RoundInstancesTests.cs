using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Tests.Rounds;

/// <summary>Whatever a file may call its authority, its round and its workshops, their workflows can be started.</summary>
public sealed class RoundInstancesTests
{
    [Fact]
    public void Of_LongestNamesThatAFileMayGive_AreIdsThatEveryEngineTakes()
    {
        var name = new string('n', Codes.LongestName);
        var decision = new string('d', 32);
        var round = new RoundRef(name, name);
        string[] ids =
        [
            RoundInstances.Of(round),
            RoundInstances.Of(round, new SchoolBatch(9_999, [])),
            RoundInstances.Of(round, 999_999),
            RoundInstances.OfTelling(round, decision),
            RoundInstances.OfTelling(round, decision, decision),
            RoundInstances.OfForgetting(round),
            SeriesInstances.Of(new(name, name)),
        ];

        Assert.All(ids, id => Assert.Equal(id, WorkflowInstanceId.Check(id)));
    }
}
