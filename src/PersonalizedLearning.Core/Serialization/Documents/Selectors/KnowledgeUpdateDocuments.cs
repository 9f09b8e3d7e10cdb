using System.Text.Json.Serialization;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>How an assessment takes in answers as it stands in JSON; what is left out keeps its default.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(BayesianUpdateDocument), "bayesian")]
[JsonDerivedType(typeof(MultiplicativeUpdateDocument), "multiplicative")]
internal abstract record KnowledgeUpdateDocument
{
    public static KnowledgeUpdateDocument Of(KnowledgeUpdate update) => update switch
    {
        BayesianUpdate bayesian => new BayesianUpdateDocument(bayesian.CarelessError, bayesian.LuckyGuess),
        MultiplicativeUpdate multiplicative => new MultiplicativeUpdateDocument(multiplicative.Wrong, multiplicative.Right),
        _ => throw new ArgumentException($"Update '{update.GetType().Name}' is unknown; expected a Bayesian or a multiplicative one.", nameof(update)),
    };

    public abstract KnowledgeUpdate ToUpdate();
}

internal sealed record BayesianUpdateDocument(double? CarelessError = null, double? LuckyGuess = null) : KnowledgeUpdateDocument
{
    public override KnowledgeUpdate ToUpdate()
    {
        var standard = new BayesianUpdate();
        return new BayesianUpdate { CarelessError = CarelessError ?? standard.CarelessError, LuckyGuess = LuckyGuess ?? standard.LuckyGuess };
    }
}

internal sealed record MultiplicativeUpdateDocument(double? Wrong = null, double? Right = null) : KnowledgeUpdateDocument
{
    public override KnowledgeUpdate ToUpdate()
    {
        var standard = new MultiplicativeUpdate();
        return new MultiplicativeUpdate { Wrong = Wrong ?? standard.Wrong, Right = Right ?? standard.Right };
    }
}
