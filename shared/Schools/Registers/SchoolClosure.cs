namespace SchoolsDigital.Schools.Registers;

/// <summary>A school that an import takes out of the register.</summary>
/// <param name="School">The school as the register has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What the file says of it, such as "closed on 31 August 2025 (Academy Converter)".</param>
public sealed record SchoolClosure(School School, ClosureReason Reason, string? Detail = null)
{
    /// <summary>The reason in words.</summary>
    public string Why =>
        Reason switch
        {
            ClosureReason.ClosedInFile => Detail ?? "closed in the file",
            ClosureReason.NotInFile => "not in the file",
            _ => "open, but no longer one of those asked for",
        };
}
