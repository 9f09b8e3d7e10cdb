namespace PersonalizedLearning.Core.Tests.DependencyInjection;

/// <summary>Parameters that have no defaults.</summary>
public sealed record RequiredParameters(double SuccessFrom);
