namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>Where the demonstration page keeps what it was sent.</summary>
internal sealed class DemoAnswers
{
    public List<DemoAnswer> Kept { get; } = [];
}
