using System.Text;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

public class RegisterReadingTests
{
    [Fact]
    public async Task ReadAsync_RegisterOfTheDepartment_ReadsEveryFieldByName()
    {
        // Arrange: columns in another order, among others, with codes that have leading zeros.
        await using var file = Csv.File(
            "\"PhaseOfEducation (code)\",URN,\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",EstablishmentName,Gender,"
                + "\"TypeOfEstablishment (code)\",\"EstablishmentStatus (code)\",CloseDate,NumberOfPupils,Town,Postcode,"
                + "\"Trusts (code)\",\"Trusts (name)\"",
            "\"02\",100000,\"201\",\"City of London\",\"3614\",\"The \"\"Aldgate\"\", School\",Mixed,\"02\",\"3\",\"31-08-2026\",\"271\","
                + "London,ec3a 5de,2044,\"A Trust\""
        );

        // Act
        var reading = await ReadAsync(file);

        // Assert
        Assert.Equal(
            new School
            {
                Urn = 100_000,
                Name = "The \"Aldgate\", School",
                LaCode = 201,
                LaName = "City of London",
                EstablishmentNumber = 3614,
                Sector = Sector.Primary,
                Phase = Phase.Primary,
                Pupils = 271,
                Status = SchoolStatus.ProposedToClose,
                ClosesOn = new DateOnly(2026, 8, 31),
                Town = "London",
                Postcode = "EC3A 5DE",
                TrustUid = 2044,
                TrustName = "A Trust",
            },
            Assert.Single(reading.Schools)
        );
        Assert.Empty(reading.Rejected);
    }

    [Fact]
    public async Task ReadAsync_WholeFileOfTheDepartment_TakesTheOpenSchoolsOfTheAuthority()
    {
        // Arrange: all columns, in the encoding of the department, a quarter of each status and a half of each authority.
        var rows = Enumerable
            .Range(100_000, 2_000)
            .Select(urn => GiasColumns.Row(urn, urn < 101_000 ? 926 : 815, 1 + (urn % 4)));
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        await using var file = Csv.Bytes(encoding.GetBytes(string.Join("\r\n", rows.Prepend(GiasColumns.All))));
        var filter = new RegisterFilter { LaCodes = new HashSet<int> { 926 } };

        // Act
        var reading = await RegisterReading.ReadAsync(file, filter, TestContext.Current.CancellationToken);

        // Assert
        Assert.Empty(reading.Problems.Concat(reading.Rejected));
        Assert.Equal((500, 500, 1_000), (reading.Schools.Count, reading.FilteredOut, reading.NotOpen));
        Assert.All(reading.Schools, school => Assert.Equal("St Mary’s, the \"Old\" School", school.Name));
        Assert.All(reading.Schools, school => Assert.Equal(Sector.Special, school.Sector));
    }

    [Fact]
    public async Task ReadAsync_BlankCells_AreUnknownAndNotZero()
    {
        await using var file = Csv.Gias("100000,201,,34,1,4,,,,0");

        var school = Assert.Single((await ReadAsync(file)).Schools);

        Assert.Null(school.Name);
        Assert.Null(school.Pupils);
        Assert.Null(school.TrustUid);
        Assert.Null(school.ClosesOn);
        Assert.Equal(Sector.Secondary, school.Sector);
    }

    [Fact]
    public async Task ReadAsync_ClosedAndProposedSchools_AreCountedAndNotTaken()
    {
        await using var file = Csv.Gias(
            "100000,201,Open,1,1,2,,,,",
            "100001,201,Closed,1,2,2,31-08-2011,Academy Converter,,",
            "100002,201,To close,1,3,2,,,,",
            "100003,201,Proposed,1,4,2,,,,"
        );

        var reading = await ReadAsync(file);

        Assert.Equal([100_000, 100_002], reading.Schools.Select(school => school.Urn));
        Assert.Equal(2, reading.NotOpen);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task ReadAsync_WhateverTheEncoding_ReadsTheName(string encodingName, bool withMark)
    {
        // Arrange
        const string name = "St Thomas à Becket’s – North Star 82°";
        var encoding =
            CodePagesEncodingProvider.Instance.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        var text = encoding.GetBytes($"{Csv.CensusHeader}\r\n100000,201,3614,{name},State-funded primary,271\r\n");
        await using var file = Csv.Bytes(withMark ? [.. encoding.GetPreamble(), .. text] : text);

        // Act
        var reading = await ReadAsync(file);

        // Assert
        Assert.Equal(name, Assert.Single(reading.Schools).Name);
    }

    [Fact]
    public async Task ReadAsync_PackedFile_IsKnownByItsContent()
    {
        await using var plain = Csv.Census("100000,201,3614,Aldgate,State-funded primary,271");
        var content = ((MemoryStream)plain).ToArray();
        await using var packed = Csv.Bytes(Csv.Pack(content));

        Assert.Equal("Aldgate", Assert.Single((await ReadAsync(packed)).Schools).Name);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task ReadAsync_OtherSeparator_IsFound(char separator)
    {
        await using var file = Csv.File(
            Csv.CensusHeader.Replace(',', separator),
            "100000,201,3614,Aldgate,State-funded primary,271".Replace(',', separator)
        );

        Assert.Equal(271, Assert.Single((await ReadAsync(file)).Schools).Pupils);
    }

    [Fact]
    public async Task ReadAsync_FilteredByAuthorityTrustAndList_TakesWhatAnyOfThemNames()
    {
        // Arrange
        await using var file = Csv.Gias(
            "100000,201,In the authority,1,1,2,,,,",
            "100001,202,In the trust,1,1,2,,,,7",
            "100002,202,On the list,1,1,2,,,,",
            "100003,202,In none,1,1,2,,,,8"
        );
        var filter = new RegisterFilter
        {
            LaCodes = new HashSet<int> { 201 },
            TrustUids = new HashSet<int> { 7 },
            Urns = new HashSet<int> { 100_002, 100_009 },
        };

        // Act
        var reading = await RegisterReading.ReadAsync(file, filter, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal([100_000, 100_001, 100_002], reading.Schools.Select(school => school.Urn));
        Assert.Equal(1, reading.FilteredOut);
        Assert.Contains("School 100009 of the list is not among the open schools", Assert.Single(reading.Notices).What);
    }

    [Fact]
    public async Task ReadAsync_MissingColumns_AreNamedAllAtOnceWithWhatIsNear()
    {
        // Arrange
        await using var file = Csv.File(
            "URN,LA (name),EstablishmentNames,Establishment Status (code),EstablishmentStatus (name)",
            "1,2,3,4,5"
        );

        // Act
        var problems = (await ReadAsync(file)).Problems;

        // Assert
        Assert.Equal(
            ["LA (code)", "EstablishmentName", "TypeOfEstablishment (code)", "PhaseOfEducation (code)", null],
            problems.Select(problem => problem.Column)
        );
        Assert.Equal("If \"EstablishmentNames\" is meant, rename it.", problems[1].Mend);
        Assert.Equal("Add it.", problems[0].Mend);
        Assert.StartsWith("The columns found are \"URN\", \"LA (name)\"", problems[^1].What);
    }

    [Fact]
    public async Task ReadAsync_LongHeader_ShowsOnlyItsStart()
    {
        await using var file = Csv.File(string.Join(',', Enumerable.Range(1, 140).Select(number => $"Column{number}")));

        var found = (await ReadAsync(file)).Problems[^1].What;

        Assert.Contains("\"Column12\" and 128 more", found);
        Assert.DoesNotContain("Column13", found);
    }

    [Fact]
    public async Task ReadAsync_RejectedRow_SaysLineColumnReasonAndMend()
    {
        await using var file = Csv.Census(
            "100000,201,3614,\"Two\r\nlines\",State-funded primary,271",
            "",
            "100001,201,3615,Aldgate,State-funded primary,many"
        );

        var reading = await ReadAsync(file);

        Assert.Equal("Two lines", Assert.Single(reading.Schools).Name);
        Assert.Equal(
            "Line 5, column NumberOfPupils: \"many\" is not a whole number. Write the number of pupils in digits, or leave it blank.",
            Assert.Single(reading.Rejected).ToString()
        );
    }

    [Fact]
    public async Task ReadAsync_UrnTwice_KeepsTheFirstAndNamesBothLines()
    {
        await using var file = Csv.Census(
            "100000,201,3614,First,State-funded primary,271",
            "100000,201,3614,Second,State-funded primary,272"
        );

        var reading = await ReadAsync(file);

        Assert.Equal("First", Assert.Single(reading.Schools).Name);
        var problem = Assert.Single(reading.Rejected);
        Assert.Equal((3, "URN"), (problem.Line, problem.Column));
        Assert.Contains("stands on line 2 already", problem.What);
    }

    private static Task<RegisterReading> ReadAsync(Stream file) =>
        RegisterReading.ReadAsync(file, RegisterFilter.Everything, TestContext.Current.CancellationToken);
}
