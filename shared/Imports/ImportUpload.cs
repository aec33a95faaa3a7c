namespace SchoolsDigital.Imports;

/// <summary>A file on its way in.</summary>
/// <param name="Order">What is to be imported for whom.</param>
/// <param name="FileName">What it is called where it comes from.</param>
/// <param name="Content">Its bytes, read once.</param>
/// <param name="By">Who uploads it.</param>
public sealed record ImportUpload(ImportOrder Order, string FileName, Stream Content, string By);
