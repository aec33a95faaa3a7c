using System.Text;

namespace SchoolsDigital.Tests.Web;

/// <summary>A request body that breaks off after its first bytes.</summary>
internal sealed class BrokenBody(string start) : MemoryStream(Encoding.ASCII.GetBytes(start), writable: false)
{
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read
            ? read
            : throw new IOException("The client reset the request stream.");
}
