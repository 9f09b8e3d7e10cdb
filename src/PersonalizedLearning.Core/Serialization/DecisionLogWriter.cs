using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A log that writes each decision to a stream, as a line of JSON.</summary>
/// <remarks>The stream is left open. Thread safe, as long as nobody else writes to the stream.</remarks>
public sealed class DecisionLogWriter : IDecisionLog
{
    private readonly Lock gate = new();
    private readonly Stream stream;

    /// <summary>Makes a log.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public DecisionLogWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream;
    }

    /// <inheritdoc/>
    public void Append(DecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        lock (gate)
        {
            LearningJson.WriteDecisions(stream, [decision]);
        }
    }
}
