using PersonalizedLearning.Calibration.Tests.Memory;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Calibration.Tests.Memory;
