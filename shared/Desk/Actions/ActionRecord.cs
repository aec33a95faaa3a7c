using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Actions;

/// <summary>An order that was found good, and whether it has been carried out: what a crash interrupts is finished, not forgotten.</summary>
/// <param name="Order">The order.</param>
/// <param name="LedgerLine">What the ledger is to say of it.</param>
/// <param name="At">When it was given (UTC).</param>
/// <param name="IsDone">Whether it was carried out to the end.</param>
public sealed record ActionRecord(ActionOrder Order, string LedgerLine, DateTimeOffset At, bool IsDone)
{
    /// <summary>Where an order stands.</summary>
    public static RecordKey<ActionRecord> KeyFor(RoundRef round, string id) => new("DeskActions", round.Partition, id);

    /// <summary>All orders of a round.</summary>
    public static RecordRange<ActionRecord> Of(RoundRef round) => new("DeskActions", round.Partition);
}
