using System.Reflection;
using SchoolsDigital.Service;

namespace SchoolsDigital.Tests.Architecture;

public class ReferenceRuleTests
{
    [Fact]
    public void CheckProjects_Repository_IsKept()
    {
        var projects = Repository.Read("*.csproj");

        Assert.Contains(projects, project => project.Top == "shared");
        Verdict.AssertKept(ReferenceRule.CheckProjects(projects));
        Verdict.AssertKept(ReferenceRule.CheckLayers(projects));
    }

    [Fact]
    public void CheckPicture_Architecture_IsKept()
    {
        Verdict.AssertKept(
            ReferenceRule.CheckPicture(Repository.ReadFile("docs/architecture.md"), Repository.Read("*.csproj"))
        );
    }

    [Theory]
    [InlineData("    Mail --> Kernel\n", "does not draw that Mail uses Web.")]
    [InlineData("    Mail --> Kernel\n    Mail --> Web\n    Web --> Mail\n", "draws that Web uses Mail.")]
    public void CheckPicture_OtherArrowsThanReferences_IsBroken(string picture, string expected)
    {
        var project = new SourceFile(
            "shared/Mail/SchoolsDigital.Mail.csproj",
            """
            <Project>
              <ItemGroup>
                <ProjectReference Include="../Kernel/SchoolsDigital.Kernel.csproj" />
                <ProjectReference Include="../Web/SchoolsDigital.Web.csproj" />
              </ItemGroup>
            </Project>
            """
        );

        Verdict.AssertBroken(ReferenceRule.CheckPicture(new("docs/architecture.md", picture), [project]), expected);
    }

    [Fact]
    public void CheckService_CompiledService_UsesNoHost()
    {
        Stack<Assembly> open = new([typeof(ServiceSetup).Assembly]);
        HashSet<string> used = [];
        while (open.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(name => used.Add(name.Name!)))
            {
                if (name.Name!.StartsWith("SchoolsDigital.", StringComparison.Ordinal))
                {
                    open.Push(Assembly.Load(name));
                }
            }
        }

        Assert.Contains("SchoolsDigital.Kernel", used);
        Verdict.AssertKept(ReferenceRule.CheckService(used));
    }

    [Theory]
    [InlineData("shared", "ProjectReference", "../local/SchoolsDigital.Local.csproj")]
    [InlineData("shared", "ProjectReference", "..\\functions\\SchoolsDigital.Functions.csproj")]
    [InlineData("shared", "PackageReference", "Azure.Data.Tables")]
    [InlineData("shared", "PackageReference", "Microsoft.DurableTask.Client")]
    [InlineData("shared", "PackageReference", "Microsoft.Data.Sqlite")]
    [InlineData("shared", "PackageReference", "SendGrid")]
    [InlineData("local", "ProjectReference", "../functions/SchoolsDigital.Functions.csproj")]
    [InlineData("local", "PackageReference", "Azure.Storage.Blobs")]
    [InlineData("local", "ProjectReference", "../benchmarks/SchoolsDigital.Benchmarks.csproj")]
    [InlineData("shared", "ProjectReference", "../tests/SchoolsDigital.Attacks/SchoolsDigital.Attacks.csproj")]
    [InlineData("functions", "ProjectReference", "../local/SchoolsDigital.Local.csproj")]
    [InlineData("functions", "ProjectReference", "../tests/SchoolsDigital.Contracts/SchoolsDigital.Contracts.csproj")]
    [InlineData("benchmarks", "ProjectReference", "../tests/SchoolsDigital.Tests/SchoolsDigital.Tests.csproj")]
    public void CheckProjects_ArrowInTheWrongDirection_IsBroken(string from, string kind, string reference)
    {
        Verdict.AssertBroken(ReferenceRule.CheckProjects([Project(from, kind, reference)]), $"{from}/ must not know");
    }

    [Theory]
    [InlineData("shared", "PackageReference", "YamlDotNet")]
    [InlineData("local", "PackageReference", "Microsoft.Data.Sqlite")]
    [InlineData("local", "ProjectReference", "../shared/Service/SchoolsDigital.Service.csproj")]
    [InlineData("functions", "PackageReference", "Azure.Data.Tables")]
    [InlineData("benchmarks", "ProjectReference", "../local/SchoolsDigital.Local.csproj")]
    [InlineData("tests/SchoolsDigital.Tests", "ProjectReference", "../../benchmarks/SchoolsDigital.Benchmarks.csproj")]
    public void CheckProjects_ArrowInTheRightDirection_IsKept(string from, string kind, string reference)
    {
        Verdict.AssertKept(ReferenceRule.CheckProjects([Project(from, kind, reference)]));
    }

    [Theory]
    [InlineData("Azure.Core")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("SQLitePCLRaw.core")]
    [InlineData("schoolsdigital")]
    [InlineData("SchoolsDigital.Engine")]
    public void CheckService_HostInside_IsBroken(string assembly)
    {
        Verdict.AssertBroken(ReferenceRule.CheckService(["System.Linq", assembly]), assembly);
    }

    [Theory]
    [InlineData("shared/Schools", "../Mail/SchoolsDigital.Mail.csproj")]
    [InlineData("shared/Kernel", "../Web/SchoolsDigital.Web.csproj")]
    [InlineData("shared/Reports", "../Desk/SchoolsDigital.Desk.csproj")]
    [InlineData("shared/New", "../Kernel/SchoolsDigital.Kernel.csproj")]
    [InlineData("local/Engine", "../../shared/Mail/SchoolsDigital.Mail.csproj")]
    [InlineData("local/Sqlite", "../Engine/SchoolsDigital.Engine.csproj")]
    public void CheckLayers_ArrowThatPointsUp_IsBroken(string from, string reference)
    {
        Verdict.AssertBroken(
            ReferenceRule.CheckLayers([Project(from, "ProjectReference", reference)]),
            "does not stand below"
        );
    }

    private static SourceFile Project(string folder, string kind, string reference) =>
        new($"{folder}/A.csproj", $"<Project><ItemGroup><{kind} Include=\"{reference}\" /></ItemGroup></Project>");
}
