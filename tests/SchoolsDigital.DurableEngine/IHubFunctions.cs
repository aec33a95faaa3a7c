namespace SchoolsDigital.DurableEngine;

/// <summary>What a worker runs when the engine asks: the place of the triggers.</summary>
public interface IHubFunctions
{
    /// <summary>Runs an orchestrator as far as its history goes.</summary>
    /// <param name="function">Its name, as the engine stores it.</param>
    /// <param name="request">The history, as the worker gets it from the Functions host.</param>
    /// <returns>What it asks for, as the Functions host gets it from the worker.</returns>
    string RunOrchestrator(string function, string request);

    /// <summary>Runs an activity once.</summary>
    /// <param name="function">Its name, as the engine stores it.</param>
    /// <param name="input">Its input as JSON.</param>
    /// <param name="cancellationToken">Cancelled when the worker stops.</param>
    /// <returns>Its result as JSON.</returns>
    Task<string> RunActivityAsync(string function, string input, CancellationToken cancellationToken);
}
