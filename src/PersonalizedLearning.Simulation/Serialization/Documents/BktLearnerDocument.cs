using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners of knowledge tracing as they stand in JSON; what is left out keeps its default, and for a single competency the value for all.</summary>
internal sealed record BktLearnerDocument(
    double? Prior = null, double? Learn = null, double? Forget = null, double? Guess = null, double? Slip = null, double? ForgetPerDay = null,
    bool? NeedsPrerequisites = null, bool? TeachesFirst = null, double? PriorSpread = null, double? LearnSpread = null,
    SortedDictionary<string, BktRatesDocument?>? ByCompetency = null)
{
    public static BktLearnerDocument Of(SimulatedLearnerModel model)
    {
        var bkt = (BktLearnerModel)model;
        var rates = BktRatesDocument.Of(bkt.Standard);
        return new(
            rates.Prior, rates.Learn, rates.Forget, rates.Guess, rates.Slip, rates.ForgetPerDay, bkt.NeedsPrerequisites, bkt.TeachesFirst, bkt.PriorSpread, bkt.LearnSpread,
            ModelParameters.ByCompetency(bkt.ByCompetency, item => item.Competency.Value, item => BktRatesDocument.Of(item.Parameters)));
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var standard = new BktRatesDocument(Prior, Learn, Forget, Guess, Slip, ForgetPerDay).ToParameters(new BktParameters());
        return new BktLearnerModel
        {
            Standard = standard,
            NeedsPrerequisites = NeedsPrerequisites ?? false,
            TeachesFirst = TeachesFirst ?? false,
            PriorSpread = PriorSpread ?? 0,
            LearnSpread = LearnSpread ?? 0,
            ByCompetency = ModelParameters.OfEach(ByCompetency, (competency, own) => new CompetencyBkt(CompetencyId.From(competency), own.ToParameters(standard))),
        };
    });
}

/// <summary>The parameters of knowledge tracing that learning has, as they stand in JSON.</summary>
internal sealed record BktRatesDocument(
    double? Prior = null, double? Learn = null, double? Forget = null, double? Guess = null, double? Slip = null, double? ForgetPerDay = null)
{
    public static BktRatesDocument Of(BktParameters parameters) =>
        new(parameters.Prior, parameters.Learn, parameters.Forget, parameters.Guess, parameters.Slip, parameters.ForgetPerDay);

    public BktParameters ToParameters(BktParameters standard) => standard with
    {
        Prior = Prior ?? standard.Prior,
        Learn = Learn ?? standard.Learn,
        Forget = Forget ?? standard.Forget,
        Guess = Guess ?? standard.Guess,
        Slip = Slip ?? standard.Slip,
        ForgetPerDay = ForgetPerDay ?? standard.ForgetPerDay,
    };
}
