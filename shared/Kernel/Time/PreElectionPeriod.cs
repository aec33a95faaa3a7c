namespace SchoolsDigital.Kernel.Time;

/// <summary>The weeks before an election in which councils avoid launching and publishing consultations.</summary>
public sealed record PreElectionPeriod(string Election, DateOnly First, DateOnly PollingDay)
{
    public bool Includes(DateOnly date) => date >= First && date <= PollingDay;
}
