using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of a knowledge assessment as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record KnowledgeAssessmentDocument(
    KnowledgeUpdateDocument? Update = null, int? MaxQuestions = null, double? CertainFrom = null, double? KnownFrom = null, double? UnknownTo = null, int? MaxStates = null)
{
    public static KnowledgeAssessmentDocument Of(ISelector selector)
    {
        var settings = ((KnowledgeAssessmentSelector)selector).Settings;
        return new(
            KnowledgeUpdateDocument.Of(settings.Update), settings.MaxQuestions, settings.CertainFrom, settings.KnownFrom, settings.UnknownTo, settings.MaxStates);
    }

    public ISelector ToSelector()
    {
        var standard = new KnowledgeAssessmentParameters();
        return new KnowledgeAssessmentSelector(new KnowledgeAssessmentParameters
        {
            Update = Update?.ToUpdate() ?? standard.Update,
            MaxQuestions = MaxQuestions ?? standard.MaxQuestions,
            CertainFrom = CertainFrom ?? standard.CertainFrom,
            KnownFrom = KnownFrom ?? standard.KnownFrom,
            UnknownTo = UnknownTo ?? standard.UnknownTo,
            MaxStates = MaxStates ?? standard.MaxStates,
        });
    }
}
