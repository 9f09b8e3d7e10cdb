using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class CalibrationAssemblyTest() : AssemblyLaws("PersonalizedLearning.Calibration", "PersonalizedLearning.Calibration");
