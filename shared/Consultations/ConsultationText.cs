using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Consultations;

/// <summary>The text of a consultation file. A round keeps the text that it was started with, and its hash says which that is.</summary>
/// <param name="Hash">The hash of the text in UTF-8, the same as a file store gives it.</param>
public sealed record ConsultationText(string Text, ContentHash Hash)
{
    /// <summary>Takes a text. The same file saved on Windows (line ends, byte order mark) is the same text.</summary>
    public static ConsultationText Of(string text)
    {
        var canonical = text.TrimStart('\uFEFF').Replace("\r\n", "\n");
        return new(canonical, new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))));
    }
}
