using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Forms;

/// <summary>An upload that may be looked at, or the page to answer with instead.</summary>
public readonly record struct UploadReading(Upload? Upload, IResult? Refusal);
