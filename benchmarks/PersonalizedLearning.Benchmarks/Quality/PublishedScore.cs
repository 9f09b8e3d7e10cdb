namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary>What others reached.</summary>
/// <param name="Model">Their model.</param>
/// <param name="Auc">The area under the curve.</param>
/// <param name="Rmse">The root of the mean squared error; null when unknown.</param>
/// <param name="LogLoss">The log loss; null when unknown.</param>
internal sealed record PublishedScore(string Model, double? Auc, double? Rmse, double? LogLoss);
