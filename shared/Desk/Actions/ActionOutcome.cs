namespace SchoolsDigital.Desk.Actions;

/// <summary>What has become of an order.</summary>
public enum ActionOutcome
{
    /// <summary>It was carried out now.</summary>
    Done,

    /// <summary>It had been carried out before, and nothing was done now.</summary>
    DoneBefore,

    /// <summary>It does not apply, or what was typed is not right; see the plan.</summary>
    Refused,
}
