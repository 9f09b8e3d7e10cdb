using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <content>Transcripts.</content>
public static partial class LearningJson
{
    /// <summary>Reads a transcript.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The transcript.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a transcript of ours.</exception>
    public static Transcript ReadTranscript(Stream stream) => Read(stream, LearningJsonContext.Default.TranscriptDocument, ToTranscript);

    /// <summary>Writes a transcript; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="transcript">The transcript.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteTranscript(Stream stream, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var document = new TranscriptDocument(
            TranscriptDocument.FormatName, 1, transcript.Learner, transcript.AsOf, transcript.Framework.Value, ToDocument(transcript.Scale),
            [.. transcript.Competencies.Select(item => new TranscriptCompetencyDocument(
                item.Competency, item.Level, item.Status, item.Code, item.Title, item.FirstAchievedAt, item.AchievedAt,
                ArrayOrNull(item.Evidence.Select(count => new SourceCountDocument(count.Source, count.Count))), ArrayOrNull(item.Awards)))],
            [.. transcript.Awards.Select(item => new TranscriptAwardDocument(
                item.Award, item.Rule, item.RuleVersion, item.Credits, item.AchievedAt, item.AwardedAt, ArrayOrNull(item.Competencies), item.EvidenceCount, OrNull(item.VoidedCount)))]);
        Write(stream, document, LearningJsonContext.Default.TranscriptDocument);
    }

    private static Transcript ToTranscript(TranscriptDocument document)
    {
        RequireFormat(document.Format, document.Version, TranscriptDocument.FormatName);
        var scale = At("$.scale", () => ToScale(document.Scale, "$.scale"));
        return new Transcript
        {
            Learner = document.Learner,
            AsOf = document.AsOf,
            Framework = At("$.framework", () => FrameworkId.From(document.Framework)),
            Scale = scale,
            Competencies = Mapped(document.Competencies ?? [], "$.competencies", (item, place) => ToLine(item, scale, place)),
            Awards = Mapped(document.Awards ?? [], "$.awards", (item, place) => At(place, () => ToLine(item))),
        };
    }

    private static TranscriptCompetency ToLine(TranscriptCompetencyDocument item, ProficiencyScale scale, string place)
    {
        if (scale.PositionOf(item.Level) < 0)
        {
            throw new LearningJsonException(
                $"Scale '{scale.Id}' has no level '{item.Level}'; expected one of {string.Join(", ", scale.Levels.Select(level => level.Name))}.", place + ".level", null);
        }

        var evidence = Mapped(item.Evidence ?? [], place + ".evidence", (count, at) => At(at, () => new SourceCount(count.Source, count.Count)));
        return At(place, () => new TranscriptCompetency
        {
            Competency = item.Competency,
            Code = item.Code,
            Title = item.Title,
            Level = item.Level,
            Status = item.Status,
            FirstAchievedAt = item.FirstAchievedAt,
            AchievedAt = item.AchievedAt,
            Evidence = evidence,
            Awards = (item.Awards ?? []).ToValueList(),
        });
    }

    private static TranscriptAward ToLine(TranscriptAwardDocument item) => new()
    {
        Award = item.Award,
        Rule = item.Rule,
        RuleVersion = item.RuleVersion,
        Credits = item.Credits,
        AchievedAt = item.AchievedAt,
        AwardedAt = item.AwardedAt,
        Competencies = (item.Competencies ?? []).ToValueList(),
        EvidenceCount = item.EvidenceCount ?? 0,
        VoidedCount = item.VoidedCount ?? 0,
    };
}
