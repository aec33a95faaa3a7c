using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Documents.Files;
using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Versions;

/// <summary>By what a document and its sections are known exactly: two with the same hash say the same.</summary>
public static class DocumentHash
{
    /// <summary>Of a section: its title and everything in it.</summary>
    public static string Of(DocumentSection section) => Hash(DocumentJson.Write(section));

    /// <summary>Of a whole document: its title, its cover and the hashes of its sections in their order.</summary>
    public static string Of(Document document) =>
        Hash(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    [
                        Hash(DocumentJson.Write(document with { Sections = [] })),
                        .. document.Sections.Select(section => $"{section.Id} {Of(section)}"),
                    ]
                )
            )
        );

    /// <summary>Of documents that belong together.</summary>
    public static string Of(IEnumerable<Document> documents) =>
        Hash(Encoding.UTF8.GetBytes(string.Join('\n', documents.Select(Of))));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
