using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>What a table of Canvas outcomes does not say itself.</summary>
public sealed record CanvasReadOptions
{
    /// <summary>Gets which formula <c>decaying_average</c> means; the weighted one by default.</summary>
    public CanvasDecayingAverage DecayingAverage { get; init => field = Preconditions.Defined(value, nameof(DecayingAverage)); }

    /// <summary>Gets which method an outcome has that names none; the highest score by default.</summary>
    public CanvasMissingMethod MissingMethod { get; init => field = Preconditions.Defined(value, nameof(MissingMethod)); }

    /// <summary>Gets since when deleted outcomes and groups are retired; null, the default, leaves them out of the framework.</summary>
    public Instant? RetiredAt { get; init; }

    /// <summary>Gets the identifier of the framework; <c>canvas-outcomes</c> by default.</summary>
    public string FrameworkId { get; init => field = Preconditions.Id(value, nameof(FrameworkId)); } = "canvas-outcomes";

    /// <summary>Gets the title of the framework; <c>Canvas outcomes</c> by default.</summary>
    public string FrameworkTitle { get; init => field = Preconditions.Text(value, nameof(FrameworkTitle)) ?? throw new ArgumentNullException(nameof(FrameworkTitle)); } = "Canvas outcomes";

    /// <summary>Gets bounds on what is read, and who is told how far it has come; the defaults unless set.</summary>
    public InteropReadOptions Reading { get; init => field = value ?? throw new ArgumentNullException(nameof(Reading)); } = new();
}
