using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Core.Tests;

public sealed class CoreAssemblyTest() : AssemblyLaws(
    "PersonalizedLearning.Core",
    "PersonalizedLearning",
    "Journal",
    "Competencies",
    "Evidence",
    "Mastery",
    "Learners",
    "Paths",
    "Feedback",
    "Programs",
    "Serialization",
    "DependencyInjection");
