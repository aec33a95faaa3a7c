using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.ContractApp;

/// <summary>
/// Counts attempts in a folder, where a test that runs in another process can forget them: a file for each key, a letter
/// for each attempt.
/// </summary>
internal sealed class FileAttemptLog(string folder) : AttemptLog
{
    public override async Task<int> AddAsync(string key, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(folder, key));
        await File.AppendAllTextAsync(file.FullName, "x", cancellationToken);
        return (int)file.Length;
    }
}
