namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>What the demonstration page asks.</summary>
public sealed record DemoAnswer(string Name, string Comment, string Provision, IReadOnlyList<string> Barriers)
{
    public static DemoAnswer Empty { get; } = new("", "", "", []);
}
