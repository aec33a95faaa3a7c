namespace SchoolsDigital.Web.Forms;

/// <summary>A form with a file, of which the fields have arrived and the file is still on its way.</summary>
/// <param name="Form">The fields before the file; those after it are not read.</param>
/// <param name="File">The file; null where none was chosen.</param>
/// <param name="Fault">Why nothing may be done with it; null where something may.</param>
public sealed record Upload(PostedForm Form, UploadStream? File, UploadFault? Fault = null);
