namespace SchoolsDigital.Contracts.Storage;

public enum Season
{
    Spring,
    Summer,
    Autumn,
}
