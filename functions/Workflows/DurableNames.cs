namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The stored names as the platform takes them. It finds a workflow by the name of its function, and no function may have
/// a point in its name; a stored name has no underscore, so the way back is as sure.
/// </summary>
internal static class DurableNames
{
    /// <summary>The name of the function for a stored name.</summary>
    public static string FunctionOf(string storedName) => storedName.Replace('.', '_');

    /// <summary>The stored name of a function.</summary>
    public static string StoredNameOf(string function) => function.Replace('_', '.');
}
