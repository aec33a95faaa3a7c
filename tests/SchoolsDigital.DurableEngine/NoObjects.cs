using DurableTask.Core;

namespace SchoolsDigital.DurableEngine;

/// <summary>No classes of the engine's own: everything is dispatched before it looks for one.</summary>
internal sealed class NoObjects<T> : INameVersionObjectManager<T>
{
    public void Add(ObjectCreator<T> creator) { }

    public T? GetObject(string name, string? version) => default;
}
