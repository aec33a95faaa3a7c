using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>Somebody who would like to come to a workshop.</summary>
/// <param name="Number">Counts them, from 1.</param>
/// <param name="Urn">Their school.</param>
/// <param name="Link">The invitation of their school by which they are booked.</param>
/// <param name="Place">Which of their school's guests they are, from 1, in the order in which these ask.</param>
/// <param name="Wish">Which session they would like, counted from 0.</param>
/// <param name="At">When they ask for a place, as a part of the time in which one can, 0 to 1.</param>
/// <param name="Cancels">Whether they give it back.</param>
public sealed record WorkshopGuest(int Number, int Urn, string Link, int Place, int Wish, double At, bool Cancels)
{
    private static readonly string[] FirstNames =
    [
        "Alex",
        "Bernie",
        "Chris",
        "Dana",
        "Eddie",
        "Frankie",
        "Glenn",
        "Harper",
        "Jo",
        "Kerry",
        "Lee",
    ];

    private static readonly string[] LastNames =
    [
        "Alder",
        "Birch",
        "Cherry",
        "Elder",
        "Hawthorn",
        "Hazel",
        "Larch",
        "Maple",
        "Oak",
        "Pine",
        "Rowan",
        "Sycamore",
        "Willow",
    ];

    /// <summary>The id that their pages have in the address, as their browser’s history would remember it.</summary>
    public string Visitor => new SeededLinkIds("guests").Next($"{Link}|{Place}").ToString();

    /// <summary>A made-up name; no two of a rehearsal share it while there are fewer than 143.</summary>
    public string Name => NameOf(Number);

    /// <summary>An address that never delivers.</summary>
    public string Email => $"guest.{Number}@example.org";

    /// <summary>The made-up name of a number.</summary>
    public static string NameOf(int number) =>
        $"{FirstNames[number % FirstNames.Length]} {LastNames[number % LastNames.Length]}";
}
