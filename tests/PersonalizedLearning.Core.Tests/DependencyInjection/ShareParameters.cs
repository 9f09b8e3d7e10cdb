namespace PersonalizedLearning.Core.Tests.DependencyInjection;

/// <summary>The parameters of <see cref="ShareOfSuccesses"/>.</summary>
public sealed record ShareParameters(double SuccessFrom = 0.5, double Prior = 0.5, string? Note = null);
