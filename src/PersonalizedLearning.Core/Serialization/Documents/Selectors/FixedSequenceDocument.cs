using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of a fixed sequence as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record FixedSequenceDocument(CompetencyId[]? Sequence = null, bool? OnlyReady = null)
{
    public static FixedSequenceDocument Of(ISelector selector)
    {
        var settings = ((FixedSequenceSelector)selector).Settings;
        return new([.. settings.Sequence], settings.OnlyReady);
    }

    public ISelector ToSelector()
    {
        var standard = new FixedSequenceParameters();
        return new FixedSequenceSelector(new FixedSequenceParameters { Sequence = (Sequence ?? []).ToValueList(), OnlyReady = OnlyReady ?? standard.OnlyReady });
    }
}
