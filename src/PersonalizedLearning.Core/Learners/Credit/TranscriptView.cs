using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>The transcript of a learner as one viewer may see it. Immutable and thread safe.</summary>
public sealed class TranscriptView : IReadModel
{
    private TranscriptView(Sight sight) => Sight = sight;

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Sight.At;

    /// <summary>Gets the credits given in all.</summary>
    [DataScope(DataScope.Credit)]
    public double Awarded { get; private init; }

    /// <summary>Gets the awards, the earliest first; their competencies only for whoever sees mastery.</summary>
    [DataScope(DataScope.Credit)]
    public ValueList<TranscriptAward> Awards { get; private init; }

    /// <summary>Gets the lines of the transcript: competencies with level, status and evidence by source.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<TranscriptCompetency> Competencies { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <returns>The view. Competencies are shown to whoever sees both credit, of which a transcript is a part, and mastery.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The transcript is of another learner.</exception>
    public static TranscriptView Of(Transcript transcript, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(sight);
        if (transcript.Learner != sight.Learner)
        {
            throw new ArgumentException($"The transcript is of learner '{transcript.Learner}'; expected '{sight.Learner}', of whom the sight is.", nameof(transcript));
        }

        if (!sight.Sees(DataScope.Credit))
        {
            return new TranscriptView(sight);
        }

        return new TranscriptView(sight)
        {
            Awarded = transcript.Awarded,
            Awards = transcript.Awards.Select(award => award with { Competencies = sight.Only(DataScope.Mastery, award.Competencies) }).ToValueList(),
            Competencies = sight.Only(DataScope.Mastery, transcript.Competencies),
        };
    }
}
