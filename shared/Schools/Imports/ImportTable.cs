using CsvHelper;

namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// An imported file row by row, in constant memory. Commas, semicolons and tabs are told apart by themselves. A file that
/// cannot be trusted as a whole ends with a problem; a row that cannot is returned as rejected.
/// </summary>
internal sealed class ImportTable : IAsyncDisposable
{
    private const int MaxRecordBytes = 1_024 * 1_024;
    private const int MostRejected = 10_000;

    private readonly CsvReader reader;
    private readonly List<ImportProblem> problems = [];
    private readonly List<ImportProblem> rejected = [];
    private CsvMalformedReason? malformed;

    private ImportTable(TextReader text)
    {
        reader = CsvReader.Create(
            text,
            new()
            {
                TrackLineNumbers = true,
                MaxRecordSize = MaxRecordBytes,
                PoolStrings = true,
                OnMalformedRecord = record => malformed = record.Reason,
            }
        );
        Header = new([]);
        Row = new(reader, Header);
    }

    public ImportHeader Header { get; private set; }

    public ImportRow Row { get; private set; }

    /// <summary>Why the file cannot be used; empty where it can.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>The rows that cannot be used.</summary>
    public IReadOnlyList<ImportProblem> Rejected => rejected;

    /// <summary>Opens a file and reads its header. Always a table; its problems say whether there is something in it.</summary>
    public static async Task<ImportTable> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        ImportProblem? problem;
        TextReader? text = null;
        try
        {
            (text, problem) = await ImportSource.OpenAsync(file, cancellationToken);
        }
        catch (InvalidDataException)
        {
            problem = Damaged;
        }

        var table = new ImportTable(text ?? TextReader.Null);
        if (problem is not null)
        {
            table.problems.Add(problem);
            return table;
        }

        await table.GuardAsync(async () =>
        {
            await table.reader.ReadHeaderAsync(cancellationToken);
            return true;
        });
        table.TakeHeader();
        return table;
    }

    /// <summary>Moves to the next row that is not blank; <see langword="false"/> at the end or where the file is unusable.</summary>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Collect();
        while (problems.Count == 0 && await GuardAsync(() => reader.ReadAsync(cancellationToken)))
        {
            Row.MoveTo((int)reader.LineNumber);
            if (IsBlank())
            {
                continue;
            }

            CheckShape();
            return problems.Count == 0;
        }

        return false;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private static ImportProblem Damaged =>
        new("The gzip file is damaged or cut short.", "Fetch or pack it again; nothing of it was used.");

    private static ImportProblem Swallowed(int line) =>
        new(
            line,
            null,
            "A quotation mark opens here and swallows the lines that follow.",
            "Close it, or take it away."
        );

    private void TakeHeader()
    {
        if (problems.Count > 0)
        {
            return;
        }

        Header = new(reader.Headers);
        Row = new(reader, Header);
        if (Header.Width == 0)
        {
            problems.Add(new("The file is empty.", "The first line has to name the columns."));
        }
        else if (malformed is CsvMalformedReason.UnterminatedQuote)
        {
            problems.Add(Swallowed(1));
        }

        malformed = null;
    }

    private void Collect()
    {
        if (Row.Rejection is { } rejection)
        {
            rejected.Add(rejection);
        }

        if (rejected.Count > MostRejected)
        {
            problems.Add(
                new(
                    $"More than {MostRejected:N0} rows cannot be used.",
                    "Look at the first of them, and at the column names."
                )
            );
        }
    }

    private bool IsBlank()
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (!Row.IsBlank(column))
            {
                return false;
            }
        }

        return true;
    }

    private void CheckShape()
    {
        var isRagged = reader.FieldCount < Header.Width;
        for (var extra = Header.Width; extra < reader.FieldCount; extra++)
        {
            isRagged |= !reader.IsEmpty(extra);
        }

        var reason = malformed;
        malformed = null;
        var isDoubtful = isRagged || reason is CsvMalformedReason.TextAfterClosingQuote;
        if (reason is CsvMalformedReason.UnterminatedQuote || (isDoubtful && reader.RawRecord.Contains((byte)'\n')))
        {
            // The rows that it swallowed would look as if the file did not have them, and close their schools.
            problems.Add(Swallowed(Row.Line));
        }
        else if (isRagged)
        {
            Row.Reject(
                -1,
                $"The row has {reader.FieldCount} fields and the header {Header.Width}.",
                "Put text with commas in it into quotation marks, and add what is missing."
            );
        }
        else if (isDoubtful)
        {
            Row.Reject(
                -1,
                "There is text after a closing quotation mark.",
                "Double the quotation marks inside the text."
            );
        }
    }

    private async Task<bool> GuardAsync(Func<ValueTask<bool>> read)
    {
        try
        {
            return await read();
        }
        catch (InvalidDataException)
        {
            problems.Add(Damaged);
        }
        catch (CsvFormatException tooLong)
        {
            problems.Add(
                new(
                    tooLong.LineNumber > 0 ? (int)tooLong.LineNumber : null,
                    null,
                    "A row here does not end within a million characters.",
                    "A quotation mark is probably not closed."
                )
            );
        }

        return false;
    }
}
