namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>What has happened to an instance.</summary>
internal enum HubEventKind
{
    /// <summary>The platform began to run its code again.</summary>
    TurnBegan,

    /// <summary>An activity or a child came back.</summary>
    Answered,

    /// <summary>An activity or a child failed.</summary>
    Failed,

    /// <summary>A timer fired.</summary>
    Fired,

    /// <summary>An event was raised.</summary>
    Raised,
}
