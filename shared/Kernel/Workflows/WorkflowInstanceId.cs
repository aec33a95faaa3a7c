using System.Buffers;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// The rule for instance ids, which is the narrowest of the engines that we run on: 1 to 100 printable ASCII characters,
/// no space, none of <c>/ \ # ?</c>, and no <c>@</c> at the start. Ids are opaque: they never hold a name or an address.
/// </summary>
public static class WorkflowInstanceId
{
    /// <summary>The longest id.</summary>
    public const int MaxLength = 100;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except("/\\#?"))
    );

    /// <summary>Returns the id where it keeps the rule.</summary>
    /// <exception cref="ArgumentException">It does not; the message says why.</exception>
    public static string Check(string instanceId)
    {
        if (instanceId.Length is 0 or > MaxLength)
        {
            throw new ArgumentException(
                $"An instance id has 1 to {MaxLength} characters; this one has {instanceId.Length}.",
                nameof(instanceId)
            );
        }

        if (instanceId[0] == '@' || instanceId.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException(
                $"The instance id \"{instanceId}\" starts with @ or holds a character other than printable ASCII without / \\ # ?.",
                nameof(instanceId)
            );
        }

        return instanceId;
    }
}
