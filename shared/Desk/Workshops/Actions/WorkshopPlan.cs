using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What an action would do, or why it cannot be done.</summary>
/// <param name="Consequences">What will happen, a sentence each.</param>
/// <param name="LedgerLine">What the ledger will say was done.</param>
public sealed record WorkshopPlan(IReadOnlyList<string> Consequences, string LedgerLine)
{
    /// <summary>What to say to whoever confirms something that is not what would happen any more.</summary>
    public const string HasChanged = "This has changed since you opened the page. Check again what will happen";

    /// <summary>Why it does not apply any more; null where it does.</summary>
    public string? NotPossible { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What is worth a second thought.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether somebody should see to it afterwards.</summary>
    public bool NeedsALook { get; init; }

    /// <summary>By which a plan is known again: one that has changed is shown again before it is carried out.</summary>
    public string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Consequences.Concat(Warnings))))
        );

    /// <summary>It does not apply, and why.</summary>
    public static WorkshopPlan No(string reason) => new([], "") { NotPossible = reason };

    /// <summary>What was typed is not right, and why.</summary>
    public static WorkshopPlan Wrong(params IReadOnlyList<FieldError> errors) => new([], "") { Errors = errors };

    /// <summary>A session that is over or cancelled; null for one that lies ahead.</summary>
    public static WorkshopPlan? NotAhead(WorkshopTarget target) =>
        target.Session.IsAheadOf(target.Now) ? null
        : target.Session.IsCancelled ? No("The session was cancelled.")
        : No("The session has begun or is over.");
}
