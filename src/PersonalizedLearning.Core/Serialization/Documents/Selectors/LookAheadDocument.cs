using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of looking ahead as they stand in JSON; what is left out keeps its default. The only model that files can name is knowledge tracing.</summary>
internal sealed record LookAheadDocument(
    int? Steps = null, int? MinutesPerStep = null, int? Particles = null, int? Sample = null, int? Evaluations = null, double? WithoutPrerequisite = null,
    BktDocument? Parameters = null, SortedDictionary<string, BktDocument?>? ByCompetency = null)
{
    public static LookAheadDocument Of(ISelector selector)
    {
        var (options, model) = (((LookAheadSelector)selector).Options, ((LookAheadSelector)selector).Model as KnowledgeTracingModel);
        if (model is null)
        {
            throw new ArgumentException(
                $"The learner model '{((LookAheadSelector)selector).Model.Name}' can't be named in JSON; expected '{KnowledgeTracingModel.ModelName}'.", nameof(selector));
        }

        var byCompetency = new SortedDictionary<string, BktDocument?>(StringComparer.Ordinal);
        foreach (var (competency, parameters) in model.ByCompetency)
        {
            byCompetency.Add(competency.Value, BktDocument.Of(new BayesianKnowledgeTracing(parameters)));
        }

        return new(
            options.Steps, options.MinutesPerStep, options.Particles, options.Sample, options.Evaluations, model.WithoutPrerequisite,
            BktDocument.Of(new BayesianKnowledgeTracing(model.Parameters)), byCompetency);
    }

    public ISelector ToSelector()
    {
        var (standard, model) = (LookAheadOptions.Default, new KnowledgeTracingModel());
        var byCompetency = (ByCompetency ?? []).ToDictionary(item => CompetencyId.From(item.Key), item => ParametersOf(item.Value));
        return new LookAheadSelector(
            new KnowledgeTracingModel(ParametersOf(Parameters), byCompetency, WithoutPrerequisite ?? model.WithoutPrerequisite),
            new LookAheadOptions
            {
                Steps = Steps ?? standard.Steps,
                MinutesPerStep = MinutesPerStep ?? standard.MinutesPerStep,
                Particles = Particles ?? standard.Particles,
                Sample = Sample ?? standard.Sample,
                Evaluations = Evaluations ?? standard.Evaluations,
            });
    }

    private static BktParameters ParametersOf(BktDocument? document) =>
        document is null ? new BktParameters() : (BktParameters)document.ToPolicy().Parameters;
}
