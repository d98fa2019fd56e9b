// The parts of the GNU Scientific Library that learncast uses.
// HAVE_INLINE lets GSL's own inline definitions reach the Swift importer.
#ifndef LEARNCAST_GSL_H
#define LEARNCAST_GSL_H
#pragma STDC FP_CONTRACT OFF
#define HAVE_INLINE 1
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_multiroots.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_vector.h>

/// Brent's root finder. GSL exports it as a mutable variable, which Swift rightly refuses to read; a function is safe.
static inline const gsl_root_fsolver_type *learncast_gsl_brent(void) { return gsl_root_fsolver_brent; }
/// Sobol's sequence, likewise.
static inline const gsl_qrng_type *learncast_gsl_sobol(void) { return gsl_qrng_sobol; }
#endif
