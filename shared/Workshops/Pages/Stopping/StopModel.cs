namespace SchoolsDigital.Workshops.Pages.Stopping;

/// <summary>What the pages show by which mail about workshops is stopped, or goes again.</summary>
/// <param name="Authority">Whose mail it is about.</param>
/// <param name="IsStopped">Whether it has been stopped.</param>
/// <param name="OtherPage">Where the opposite is done.</param>
public sealed record StopModel(string Authority, bool IsStopped, string OtherPage);
