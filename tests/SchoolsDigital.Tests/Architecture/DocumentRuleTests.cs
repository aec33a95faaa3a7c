namespace SchoolsDigital.Tests.Architecture;

public class DocumentRuleTests
{
    [Fact]
    public void CheckPaths_Repository_IsKept()
    {
        Verdict.AssertKept(
            DocumentRule.CheckPaths(Repository.Read("*.md"), path => Path.Exists(Path.Combine(Repository.Root, path)))
        );
    }

    [Fact]
    public void CheckMap_Repository_IsKept()
    {
        Verdict.AssertKept(DocumentRule.CheckMap(Repository.ReadFile("README.md"), Repository.Folders));
    }

    [Fact]
    public void CheckMap_FolderWithoutALine_IsBroken()
    {
        var readme = new SourceFile("README.md", "| Folder | What |\n|---|---|\n| `shared/` | the service |\n");

        Verdict.AssertBroken(DocumentRule.CheckMap(readme, ["shared", "shared/Mail"]), "what shared/Mail/ holds");
    }

    [Fact]
    public void CheckDecisions_Repository_IsKept()
    {
        var decisions = Repository.Read("*.md", "docs/decisions");

        Assert.NotEmpty(decisions);
        Verdict.AssertKept(DocumentRule.CheckDecisions(decisions));
    }

    [Theory]
    [InlineData("README.md", "See [the map](docs/map.md).", "docs/map.md")]
    [InlineData("docs/use.md", "See [the map](../map.md#top).", "map.md")]
    [InlineData("README.md", "Look into `local/Kitchen/`.", "local/Kitchen/")]
    [InlineData("README.md", "Type `./cook --fast`.", "cook")]
    [InlineData("README.md", "See `MAP.md`.", "MAP.md")]
    [InlineData("CHANGELOG.md", "See [the map](map.md).", "map.md")]
    public void CheckPaths_NothingThere_IsBrokenAndNamed(string document, string text, string expected)
    {
        Verdict.AssertBroken(DocumentRule.CheckPaths([new(document, text)], _ => false), $"names {expected},");
    }

    [Theory]
    [InlineData("README.md", "`Microsoft.Data.Sqlite`, `--data DIR`, `out/bench.json`, [home](https://example.org/a).")]
    [InlineData("README.md", "```\n./nothing/here\n```")]
    [InlineData("CHANGELOG.md", "Removed `local/Kitchen/`.")]
    public void CheckPaths_NoPathOfOurs_IsKept(string document, string text)
    {
        Verdict.AssertKept(DocumentRule.CheckPaths([new(document, text)], _ => false));
    }

    [Fact]
    public void CheckDecisions_GapInTheNumbers_IsBroken()
    {
        Assert.Contains(
            "docs/decisions/0003-c.md should be number 0002.",
            DocumentRule.CheckDecisions([Decision(1, "a"), Decision(3, "c")])
        );
    }

    [Fact]
    public void CheckDecisions_SectionMissing_IsBroken()
    {
        var decision = Decision(1, "a");

        Verdict.AssertBroken(
            DocumentRule.CheckDecisions([decision with { Text = decision.Text.Replace("## Context", "## Text") }]),
            "## Context"
        );
    }

    [Fact]
    public void CheckExcerpts_Documents_AreKept()
    {
        Verdict.AssertKept(
            Repository.Read("*.md").SelectMany(document => DocumentRule.CheckExcerpts(document, Repository.Code))
        );
    }

    [Theory]
    [InlineData("    await OpenAsync(context);\n    return;\n", null)]
    [InlineData("    await CloseAsync(context);\n    return;\n", "await OpenAsync(context);")]
    public void CheckExcerpts_CodeInADocument_IsComparedButForItsIndent(string code, string? missing)
    {
        var document = new SourceFile("README.md", "So:\n\n```csharp\nawait OpenAsync(context);\nreturn;\n```\n");

        var found = DocumentRule.CheckExcerpts(document, [new("shared/RoundWorkflow.cs", code)]);

        if (missing is null)
        {
            Verdict.AssertKept(found);
        }
        else
        {
            Verdict.AssertBroken(found, missing);
        }
    }

    [Fact]
    public void CheckTypes_Architecture_IsKept()
    {
        Verdict.AssertKept(
            DocumentRule.CheckTypes(Repository.ReadFile("docs/architecture.md"), DeclaredNames.In(Repository.Code))
        );
    }

    [Theory]
    [InlineData("The `School` knows.", "names School,")]
    [InlineData("The `Round.Name` says.", "names Round.Name,")]
    [InlineData("```mermaid\nsequenceDiagram\n    participant School\n```", "names School,")]
    public void CheckTypes_NothingOfThatName_IsBrokenAndNamed(string text, string expected)
    {
        var declared = DeclaredNames.In([new("shared/Round.cs", "class Round { int Number; void Open() { } }")]);

        Verdict.AssertBroken(DocumentRule.CheckTypes(new("docs/architecture.md", text), declared), expected);
    }

    [Theory]
    [InlineData("`Round`, `Round.Open`, `Round.Number` and `round`")]
    [InlineData("`GET`, `local/Engine`, `./run Thing`")]
    public void CheckTypes_DeclaredOrNoType_IsKept(string text)
    {
        var declared = DeclaredNames.In([new("shared/Round.cs", "class Round { int Number; void Open() { } }")]);

        Verdict.AssertKept(DocumentRule.CheckTypes(new("docs/architecture.md", text), declared));
    }

    private static SourceFile Decision(int number, string name) =>
        new(
            $"docs/decisions/{number:0000}-{name}.md",
            $"# {number}. Title\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n"
        );
}
