// The parts of the GNU Scientific Library that learncast uses.
// HAVE_INLINE lets GSL's own inline definitions reach the Swift importer.
#ifndef LEARNCAST_GSL_H
#define LEARNCAST_GSL_H
#define HAVE_INLINE 1
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_multiroots.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_integration.h>
#endif
