using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners of performance factors analysis as they stand in JSON; what is left out keeps its default, and for a single competency the value for all.</summary>
internal sealed record PfaLearnerDocument(
    double? Easiness = null, double? Right = null, double? Wrong = null, CountScale? Counts = null, double? ProficiencySpread = null,
    SortedDictionary<string, PfaRatesDocument?>? ByCompetency = null)
{
    public static PfaLearnerDocument Of(SimulatedLearnerModel model)
    {
        var pfa = (PfaLearnerModel)model;
        var rates = PfaRatesDocument.Of(pfa.Standard);
        return new(
            rates.Easiness, rates.Right, rates.Wrong, rates.Counts, pfa.ProficiencySpread,
            ModelParameters.ByCompetency(pfa.ByCompetency, item => item.Competency.Value, item => PfaRatesDocument.Of(item.Parameters)));
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var standard = new PfaRatesDocument(Easiness, Right, Wrong, Counts).ToParameters(new PfaParameters());
        return new PfaLearnerModel
        {
            Standard = standard,
            ProficiencySpread = ProficiencySpread ?? 0,
            ByCompetency = ModelParameters.OfEach(ByCompetency, (competency, own) => new CompetencyPfa(CompetencyId.From(competency), own.ToParameters(standard))),
        };
    });
}

/// <summary>The parameters of performance factors analysis that learning has, as they stand in JSON.</summary>
internal sealed record PfaRatesDocument(double? Easiness = null, double? Right = null, double? Wrong = null, CountScale? Counts = null)
{
    public static PfaRatesDocument Of(PfaParameters parameters) => new(parameters.Easiness, parameters.Right, parameters.Wrong, parameters.Counts);

    public PfaParameters ToParameters(PfaParameters standard) => standard with
    {
        Easiness = Easiness ?? standard.Easiness,
        Right = Right ?? standard.Right,
        Wrong = Wrong ?? standard.Wrong,
        Counts = Counts ?? standard.Counts,
    };
}
