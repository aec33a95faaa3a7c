namespace SchoolsDigital.Web.Forms;

/// <summary>Why a file has not arrived.</summary>
public enum UploadFault
{
    /// <summary>It is longer than the page takes.</summary>
    TooLarge,

    /// <summary>It broke off on the way.</summary>
    BrokenOff,

    /// <summary>The page with the form was open for too long.</summary>
    PageTooOld,
}
