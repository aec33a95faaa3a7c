using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Tests.Imports;

public sealed class ImportWorkflowTests : IAsyncLifetime
{
    private ImportHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ImportHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task RunAsync_Uploaded_PlansAndChangesNothingBeforeItIsConfirmed()
    {
        var import = await host.UploadAsync(ImportHost.Register(3) + "\r\n12,926,1,Broken,State-funded primary,1");

        Assert.Equal((ImportState.Planned, 1, "Anna"), (import.State, import.Plan, import.UploadedBy));
        Assert.Equal(
            (3, 0, 0, 1),
            (import.Counts!.Added, import.Counts.Changed, import.Counts.Removed, import.Counts.Rejected)
        );
        Assert.Equal(5, Assert.Single(await host.LinesAsync(import, ImportList.Rejected)).Line);
        Assert.Equal(3, (await host.LinesAsync(import, ImportList.Added)).Count);
        Assert.Empty((await host.RegisterAsync()).Schools);
    }

    [Fact]
    public async Task RunAsync_ConfirmedTwice_IsInForceOnceAndLeavesNoFile()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));

        // Act
        var first = await host.ConfirmAsync(import);
        var second = await host.ConfirmAsync(import);

        // Assert
        Assert.Equal((ImportDecision.Taken, ImportDecision.Taken), (first, second));
        var done = await host.FindAsync(import.Ref);
        Assert.Equal((ImportState.Done, "Bert"), (done.State, done.DecidedBy));
        var register = await host.RegisterAsync();
        Assert.Equal((3, 1), (register.Schools.Count, register.Edition));
        Assert.Equal(0, host.Files);
        Assert.Empty(await host.LinesAsync(import, ImportList.Added));
        var noted = Assert.Single(await host.Get<Ledger>().ReadForAuthorityAsync(ImportHost.Authority, Token));
        Assert.Equal(
            ("Bert", "The register was imported: 3 schools added, 0 changed and 0 closed."),
            (noted.By, noted.What)
        );
    }

    [Fact]
    public async Task RunAsync_ThousandsOfSchools_AreWrittenInSeveralStepsAndSeenAtOnce()
    {
        var import = await host.ImportAsync(ImportHost.Register(20_000));

        Assert.Equal(ImportState.Done, import.State);
        Assert.Equal(20_000, (await host.RegisterAsync()).Schools.Count);
        var history = host.Host.Engine.ReadHistory(import.Ref.Instance)!.ToJson();
        Assert.InRange(history.Split("Import.Apply.V1").Length - 1, 2, 10);
        Assert.DoesNotContain("School 1", history);
    }

    [Fact]
    public async Task RunAsync_Contacts_AreKeptUntilTheirDayAndNeverStandInAHistory()
    {
        // Arrange
        await host.ImportAsync(ImportHost.Register(3));
        var order = new ImportOrder(ImportKind.Contacts, ImportHost.Authority) { KeepUntil = new(2026, 12, 24) };

        // Act
        var import = await host.ImportAsync(ImportHost.Contacts(3), order);

        // Assert
        var contacts = await host.ContactsAsync();
        Assert.Equal((3, new DateOnly(2026, 12, 24)), (contacts.Contacts.Count, contacts.KeepUntil!.Value));
        Assert.Equal(["c1", "c2", "c3"], contacts.Contacts.Select(contact => contact.Id));
        Assert.DoesNotContain("example.org", host.Host.Engine.ReadHistory(import.Ref.Instance)!.ToJson());
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task RunAsync_ContactsOfAnAuthorityWithoutARound_AreDeletedAfterTheirDay()
    {
        // Arrange
        await host.ImportAsync(ImportHost.Register(3));
        var order = new ImportOrder(ImportKind.Contacts, ImportHost.Authority) { KeepUntil = new(2026, 9, 8) };
        await host.ImportAsync(ImportHost.Contacts(3), order);

        // Act
        await host.AdvanceByAsync(TimeSpan.FromDays(3));
        await host.KeepHouseAsync();

        // Assert
        Assert.Empty((await host.ContactsAsync()).Contacts);
    }

    [Fact]
    public async Task RunAsync_SameFileAgain_HasNothingToChangeAndAsksNobody()
    {
        await host.ImportAsync(ImportHost.Register(3));

        var again = await host.UploadAsync(ImportHost.Register(3));

        Assert.Equal((ImportState.Done, null), (again.State, again.DecidedBy));
        Assert.Equal(1, (await host.RegisterAsync()).Edition);
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task RunAsync_FileWithoutTheColumns_IsUnusableAndSaysWhy()
    {
        var import = await host.UploadAsync("Name,Place\r\nA,B");

        Assert.Equal(ImportState.Unusable, import.State);
        Assert.Contains(await host.LinesAsync(import, ImportList.Problems), line => line.Column == "URN");
        Assert.Equal(ImportDecision.NotPossible, await host.ConfirmAsync(import));
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task RunAsync_NobodyConfirms_ExpiresAfterAWeekAndDeletesTheFile()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));
        await host.AdvanceByAsync(TimeSpan.FromDays(6.9));
        var before = (await host.FindAsync(import.Ref), host.Files);

        // Act
        await host.AdvanceByAsync(TimeSpan.FromDays(0.2));

        // Assert
        Assert.Equal((ImportState.Planned, 2), (before.Item1.State, before.Files));
        Assert.Equal(ImportState.Expired, (await host.FindAsync(import.Ref)).State);
        Assert.Equal(0, host.Files);
        Assert.Empty(await host.LinesAsync(import, ImportList.Added));
        Assert.Equal(ImportDecision.NotPossible, await host.ConfirmAsync(import));
        Assert.Empty((await host.RegisterAsync()).Schools);
    }

    [Fact]
    public async Task CancelAsync_Planned_ChangesNothingAndDeletesTheFile()
    {
        var import = await host.UploadAsync(ImportHost.Register(3));

        var isCancelled = await host.Get<ImportDecisions>().CancelAsync(import.Ref, "Bert", Token);
        await host.SettleAsync();

        Assert.True(isCancelled);
        Assert.Equal(ImportState.Cancelled, (await host.FindAsync(import.Ref)).State);
        Assert.Equal(ImportDecision.NotPossible, await host.ConfirmAsync(import));
        Assert.Equal(0, host.Files);
        Assert.Empty((await host.RegisterAsync()).Schools);
    }

    [Fact]
    public async Task ConfirmAsync_MoreThanATenthChanges_NeedsToBeForced()
    {
        // Arrange
        await host.ImportAsync(ImportHost.Register(10));
        var import = await host.UploadAsync(ImportHost.Register(8));

        // Act
        var refused = await host.ConfirmAsync(import);
        var before = (await host.RegisterAsync()).Schools.Count;
        var taken = await host.ConfirmAsync(import, force: true);

        // Assert
        Assert.Equal((ImportDecision.NeedsForce, 10, ImportDecision.Taken), (refused, before, taken));
        Assert.Equal(8, (await host.RegisterAsync()).Schools.Count);
    }

    [Fact]
    public async Task ConfirmAsync_AnotherImportLandedSince_RefusesAndPlansAgain()
    {
        // Arrange
        var first = await host.UploadAsync(ImportHost.Register(3));
        var second = await host.UploadAsync(ImportHost.Register(4, name: "Academy"));

        // Act
        await host.ConfirmAsync(first);
        var refused = await host.ConfirmAsync(second);
        var again = await host.FindAsync(second.Ref);
        var oldTab = await host.ConfirmAsync(second);
        var taken = await host.ConfirmAsync(again, force: true);

        // Assert
        Assert.Equal(
            (ImportDecision.OutOfDate, ImportDecision.OutOfDate, ImportDecision.Taken),
            (refused, oldTab, taken)
        );
        Assert.Equal((ImportState.Planned, 2), (again.State, again.Plan));
        Assert.Equal((1, 3), (again.Counts!.Added, again.Counts.Changed));
        var register = await host.RegisterAsync();
        Assert.Equal(4, register.Schools.Count);
        Assert.All(register.Schools, school => Assert.StartsWith("Academy", school.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConfirmAsync_RegisterChangedSinceContactsWerePlanned_PlansThemAgain()
    {
        // Arrange
        await host.ImportAsync(ImportHost.Register(3));
        var order = new ImportOrder(ImportKind.Contacts, ImportHost.Authority) { KeepUntil = new(2026, 12, 24) };
        var import = await host.UploadAsync(ImportHost.Contacts(3), order);

        // Act
        await host.ImportAsync(ImportHost.Register(2));
        var refused = await host.ConfirmAsync(import);

        // Assert
        var again = await host.FindAsync(import.Ref);
        Assert.Equal((ImportDecision.OutOfDate, 2, 1), (refused, again.Counts!.Added, again.Counts.Rejected));
    }

    [Fact]
    public async Task RunAsync_FileIsGone_FailsAndSaysSoInTheLedger()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));
        foreach (var file in Directory.GetFiles(Path.Combine(host.Host.DataPath, "files", "contents")))
        {
            File.Delete(file);
        }

        // Act
        await host.ConfirmAsync(import);

        // Assert
        Assert.Equal(ImportState.Failed, (await host.FindAsync(import.Ref)).State);
        Assert.True(
            Assert.Single(await host.Get<Ledger>().ReadForAuthorityAsync(ImportHost.Authority, Token)).NeedsALook
        );
        Assert.Empty((await host.RegisterAsync()).Schools);
    }

    [Fact]
    public async Task KeepHouse_ProcessDiedBeforeTheWorkflowWasTold_GoesOn()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));
        await host.Get<ImportStore>()
            .ChangeAsync(import.Ref, before => before with { State = ImportState.Applying, DecidedBy = "Bert" }, Token);

        // Act
        await host.KeepHouseAsync();
        await host.SettleAsync();

        // Assert
        Assert.Equal(3, (await host.RegisterAsync()).Schools.Count);
    }

    [Fact]
    public async Task KeepHouse_ProcessDiedBeforeTheWorkflowHeardOfTheCancelling_DeletesTheFile()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));
        await host.Get<ImportStore>()
            .ChangeAsync(
                import.Ref,
                before => before with { State = ImportState.Cancelled, EndedAt = host.Clock.GetUtcNow() },
                Token
            );

        // Act
        await host.KeepHouseAsync();
        await host.SettleAsync();

        // Assert
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task KeepHouse_WeekAfterTheEnd_ForgetsRejectedRowsAndTheHistory()
    {
        // Arrange
        var import = await host.ImportAsync(ImportHost.Register(3) + "\r\n12,926,1,Broken,State-funded primary,1");
        await host.KeepHouseAsync();
        var before = await host.LinesAsync(import, ImportList.Rejected);

        // Act
        await host.AdvanceByAsync(TimeSpan.FromDays(8));
        await host.KeepHouseAsync();

        // Assert
        Assert.Single(before);
        Assert.Empty(await host.LinesAsync(import, ImportList.Rejected));
        Assert.Null(await host.Get<IWorkflowClient>().GetAsync(import.Ref.Instance, Token));
        Assert.Equal(ImportState.Done, (await host.FindAsync(import.Ref)).State);
    }
}
