using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Hosting;

public sealed class DailyChoresTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_ContactsAreKeptTooLong_DeletesThemOnTheDayAfter()
    {
        await using var service = await ServiceHost.StartAsync(SomeFile.Text, schools: 1);
        await service.AdvanceToAsync($"{service.KeepUntil:yyyy-MM-dd} 12:00");
        Assert.NotEmpty(await ContactsAsync(service));

        await service.AdvanceToAsync($"{service.KeepUntil.AddDays(2):yyyy-MM-dd} 12:00");

        Assert.Empty(await ContactsAsync(service));
    }

    [Fact]
    public async Task Run_FileThatNothingPointsAt_IsDeletedAfterADayAndOthersStay()
    {
        await using var service = await ServiceHost.StartAsync(SomeFile.Text, schools: 1);
        var files = service.Get<IFileStore>();
        await service.AdvanceByAsync(TimeSpan.FromMinutes(1));
        var (orphan, named) = (await SaveAsync(files, "orphan"), await SaveAsync(files, "named"));
        await files.PointAsync("a name", named, Cancelled);

        await service.AdvanceByAsync(TimeSpan.FromHours(25));
        Assert.True(await IsThereAsync(files, orphan));
        await SaveAsync(files, "orphan");
        await service.AdvanceByAsync(TimeSpan.FromHours(24));
        Assert.True(await IsThereAsync(files, orphan), "It was saved again, and may be about to be pointed at.");
        await service.AdvanceByAsync(TimeSpan.FromHours(24));

        Assert.False(await IsThereAsync(files, orphan));
        Assert.True(await IsThereAsync(files, named));
    }

    private static Task<IReadOnlyList<Contact>> ContactsAsync(ServiceHost service) =>
        service.Get<ContactStore>().FindAsync(service.Round.Authority, ServiceHost.FirstUrn, Cancelled);

    private static Task<ContentHash> SaveAsync(IFileStore files, string text)
    {
        return files.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancelled);
    }

    private static async Task<bool> IsThereAsync(IFileStore files, ContentHash hash)
    {
        await using var content = await files.OpenAsync(hash, Cancelled);
        return content is not null;
    }
}
