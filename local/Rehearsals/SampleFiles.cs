using System.Text;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>The files of a sample; at another scale the register is another and the contacts are made for it.</summary>
public sealed class SampleFiles(string sample, RehearsalScale scale)
{
    /// <summary>The register.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Stream OpenRegister() =>
        scale == RehearsalScale.England ? Open(Path.Combine("..", "england", "register.csv.gz")) : Open("register.csv");

    /// <summary>The contacts of its schools.</summary>
    /// <exception cref="FileNotFoundException">There are none.</exception>
    public async Task<Stream> OpenContactsAsync(CancellationToken cancellationToken)
    {
        if (scale == RehearsalScale.Sample)
        {
            return Open("contacts.csv");
        }

        var register = await ReadRegisterAsync(cancellationToken);
        return new MemoryStream(Encoding.UTF8.GetBytes(SampleContacts.FileFor(register.Schools)));
    }

    /// <summary>The register as it is read.</summary>
    public async Task<RegisterReading> ReadRegisterAsync(CancellationToken cancellationToken)
    {
        await using var file = OpenRegister();
        return await RegisterReading.ReadAsync(file, RegisterFilter.Everything, cancellationToken);
    }

    /// <summary>The path of a file that has to be there.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public string PathOf(string name)
    {
        var path = Path.Combine(sample, name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"The sample {sample} has no {name}.");
    }

    private FileStream Open(string name) => File.OpenRead(PathOf(name));
}
