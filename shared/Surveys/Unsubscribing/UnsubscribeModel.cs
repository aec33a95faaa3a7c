namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>What the pages show by which mail about surveys is stopped, or goes again.</summary>
/// <param name="Authority">Whose mail it is about.</param>
/// <param name="IsStopped">Whether it has been stopped.</param>
/// <param name="OtherPage">Where the opposite is done.</param>
public sealed record UnsubscribeModel(string Authority, bool IsStopped, string OtherPage);
