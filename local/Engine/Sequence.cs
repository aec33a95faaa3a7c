namespace SchoolsDigital.Local.Engine;

/// <summary>Rising numbers, continued from what a database holds. Used on the writer's thread only.</summary>
internal sealed class Sequence(long last)
{
    private long last = last;

    public long Next() => ++last;
}
