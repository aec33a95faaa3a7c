using System.Text;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Desk.Imports;

/// <summary>A form with a file as browsers send it: the fields in their order, the file last.</summary>
internal static class MultipartBody
{
    public const string ContentType = "multipart/form-data; boundary=x";

    public static TestRequest Request(string path, TestForm form, string fileName, byte[] file, bool isWhole = true)
    {
        var body = new MemoryStream();
        foreach (var (name, value) in form.Fields)
        {
            body.Write(
                Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            );
        }

        body.Write(
            Encoding.UTF8.GetBytes(
                $"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\nContent-Type: text/csv\r\n\r\n"
            )
        );
        body.Write(file);
        body.Write(isWhole ? "\r\n--x--\r\n"u8 : ""u8);
        return new("POST", path) { Body = body.ToArray(), ContentType = ContentType };
    }
}
